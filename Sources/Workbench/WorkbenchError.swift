package import DossierModel
package import Intake
package import Packaging
package import SchemaLibrary
package import SheetKit
package import Typesetting
package import Wording
package import XMLKit
package import ZipKit

/// What stops the workbench; everything an applicant can mend is a finding.
package enum WorkbenchError: Error {
    /// The workspace cannot be read at all.
    case workspace(IntakeError)
    /// A shipped rule or schema is damaged: the installation is at fault.
    case library(SchemaLibraryError)
    /// A rule that a workspace brought cannot be used.
    case ownRules(SchemaLibraryError)
    /// The texts of the interface cannot be read.
    case wording(WordingError)
    /// A shipped schema cannot be used, or a document cannot be read as XML.
    case xml(XMLError)
    /// A document holds what XML cannot carry: our fault.
    case unwritable(XMLWriteError)
    /// The PDF files cannot be made, or not in full.
    case typesetting(TypesettingError)
    /// A workbook holds what XLSX cannot carry, or there is no room for it.
    case sheet(SheetError)
    /// The bundle could not be written; what was there before still is.
    case packaging(PackagingError)
    /// A final bundle was asked for, and the dossier is not ready; the
    /// finding is PKG-01.
    case notReady(CheckReport, Finding)
    /// The form was to be printed for signature, and something but the signing
    /// is still open: what has to be mended, and the checks that were not
    /// made to an end.
    case notForSignature([Finding], gaps: [CheckID])
    /// What keeps any bundle from being made, a draft too: no form, no
    /// identifier, or two files of one name.
    case blocked([Finding])
    /// The bundle is there already, and nobody asked to replace it.
    case exists(path: String)
    /// A file stands where one is to be written, and nobody asked to replace
    /// it.
    case fileExists(path: String)
    /// A file stands where an annotated copy would, and is not as it was
    /// written: somebody has worked on it.
    case notAsWritten(path: String)
    /// The bundle just written does not read back as it should.
    case readBack([Finding])
    /// A form read back does not show what the application says; no final
    /// bundle is made of it.
    case misprinted([Finding])
    /// A bundle cannot be opened.
    case bundle(path: String, ZipError)
    /// There is no such file.
    case noSuchFile(path: String)
    /// Nothing is owed by a unit of this name; these owe something.
    case unknownUnit(name: String, units: [String])
    /// A folder of returned files holds more of them, or lies deeper, than is
    /// walked.
    case tooManyFiles(limit: Int)
    /// A file or folder cannot be written, with the system's error number.
    case cannotWrite(path: String, errno: Int32)
    /// The folder for a new workspace is not empty.
    case folderNotEmpty(path: String)
    /// The date cannot stand in a zip: before 1980 or after 2107.
    case impossibleDate(CalendarDate)
    /// Nothing of that id is open in the dossier, or too much to choose from.
    case nothingToConfirm(id: String, objects: [String])
    /// The finding is an error that no one can accept.
    case notConfirmable(id: String)
    /// Neither a check nor a question or section of the dossier's form.
    case notInForm(id: String, suggestion: String?)
    /// The catalogue has no such check.
    case unknownCheck(id: String, suggestion: String?)
    /// There is no form or set of criteria of that name.
    case unknownRule(id: String, suggestion: String?)
    /// What stands in the place of the list of confirmations is none.
    case notAConfirmationsFile(path: String)
    /// What stands in the place of the list of remarks is none.
    case notARemarksFile(path: String)
    /// The list has no remark of that number.
    case noSuchRemark(id: String, suggestion: String?)
    /// The list has a remark of that number already.
    case remarkExists(id: String)
    /// The remark has an answer, and nobody asked to replace it.
    case answeredAlready(id: String)
    /// The dossier has nothing that a remark could be about of that name.
    case noSuchSubject(id: String, suggestion: String?)
    /// No unit of that name has to bring anything; `units` are those that
    /// have.
    case noSuchUnit(name: String, units: [String])
    /// A table that came back is one of another dossier.
    case otherDossier(path: String, dossier: String)
    /// A table that came back cannot be read.
    case unreadableTable(Finding)
    /// An option has a value that cannot be used.
    case badValue(option: String, value: String)
    /// A text of the template of new workspaces is not installed.
    case noTemplate(file: String)
    /// An option that has to say something is blank.
    case blank(option: String)
    /// The program that looks into files is not installed beside this one.
    case noInspector(path: String)
    /// The program that looks into files cannot work here, and says why.
    case inspectorFailed(reason: String)
    /// A form that came back is not read, or cannot be taken over.
    case form(FormRefusal)
    /// An option holds a character that no XML file can.
    case illegalText(option: String)
}

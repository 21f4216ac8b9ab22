/// Why documents could not be set.
package enum TypesettingError: Error, Hashable {
    /// The engine is not where it belongs; the path says where that is.
    case noEngine(path: String)
    /// A font that every document needs is not installed.
    case noFont(path: String)
    /// The templates do not lie beside the program.
    case noTemplates
    /// The engine was still at work when its time was over.
    case tookTooLong(seconds: Int)
    /// The engine could not be started, with the system's error number.
    case cannotStart(errno: Int32)
    /// The engine ended before it had answered.
    case broke(status: Int32, words: String)
    /// One document could not be set, in the words of the engine.
    case refused(template: TypesetDocument.Template, words: String)
}

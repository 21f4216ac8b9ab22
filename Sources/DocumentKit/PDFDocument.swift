internal import CPoppler

/// A PDF that is open for reading, which owns what poppler made of it.
package struct PDFDocument: ~Copyable {
    private let document: OpaquePointer

    /// What the author's restrictions forbid, where there are any.
    package struct Restrictions: Hashable, Sendable {
        package var printing: Bool
        package var copying: Bool
        package var notes: Bool
    }

    /// Opens the PDF in `bytes` and hands it to `body`; the bytes stay where
    /// they are and are not copied.
    package static func read<Result>(
        _ bytes: UnsafeRawBufferPointer,
        _ body: (borrowing PDFDocument) -> Result
    ) throws(DocumentError) -> Result {
        let document = try PDFDocument(over: bytes)
        return body(document)
    }

    /// `bytes` have to outlive the document, which is why only ``read`` makes
    /// one.
    private init(over bytes: UnsafeRawBufferPointer) throws(DocumentError) {
        let wrapped = g_bytes_new_static(bytes.baseAddress, gsize(bytes.count))
        defer { g_bytes_unref(wrapped) }
        var error: UnsafeMutablePointer<GError>?
        // The document holds on to the wrapped bytes by a reference of its own.
        guard let opened = poppler_document_new_from_bytes(wrapped, nil, &error) else {
            defer { g_error_free(error) }
            throw cp_is_encrypted(error) != 0 ? .password : .damaged
        }
        document = opened
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

    /// How many pages there are.
    package var pageCount: Int { max(0, Int(poppler_document_get_n_pages(document))) }

    /// The version in the header or catalogue, such as `1.4`.
    package var version: String {
        let text = String(glib: poppler_document_get_pdf_version_string(document)) ?? ""
        return text.hasPrefix("PDF-") ? String(text.dropFirst(4)) : text
    }

    /// What the restrictions forbid to whoever has no password.
    package var restrictions: Restrictions {
        let allowed = poppler_document_get_permissions(document).rawValue
        return Restrictions(
            printing: allowed & POPPLER_PERMISSIONS_OK_TO_PRINT.rawValue == 0,
            copying: allowed & POPPLER_PERMISSIONS_OK_TO_COPY.rawValue == 0,
            notes: allowed & POPPLER_PERMISSIONS_OK_TO_ADD_NOTES.rawValue == 0
        )
    }

    /// The XMP packet, if there is one.
    package var metadata: String? { String(glib: poppler_document_get_metadata(document)) }

    /// Whether the document, a page, a field or an annotation runs scripts.
    package var hasJavaScript: Bool { poppler_document_has_javascript(document) != 0 }

    /// The names of the files that are embedded in the document as a whole.
    package var embeddedFiles: [String] {
        guard let list = poppler_document_get_attachments(document) else { return [] }
        defer { cp_unref_all(list) }
        return list.elements.map { element in
            // The list holds PopplerAttachment alone, as its function says.
            let attachment = element.assumingMemoryBound(to: PopplerAttachment.self)
            return poppler_attachment_get_name(attachment).map { String(cString: $0) } ?? ""
        }
    }

    /// The full names of the signature fields, signed or not, in poppler's
    /// order.
    package var signatureFields: [String] {
        guard let list = poppler_document_get_signature_fields(document) else { return [] }
        defer { cp_unref_all(list) }
        return list.elements.map { element in
            // The list holds PopplerFormField alone.
            let field = OpaquePointer(element)
            return String(glib: poppler_form_field_get_name(field))
                ?? String(glib: poppler_form_field_get_partial_name(field)) ?? ""
        }
    }

    /// The page with this number, from 0; nil where poppler finds none.
    package borrowing func page(_ index: Int) -> PDFPage? {
        guard let page = poppler_document_get_page(document, Int32(index)) else { return nil }
        return PDFPage(owning: page)
    }
}

extension UnsafeMutablePointer<GList> {
    /// What the elements of the list point to.
    var elements: [UnsafeMutableRawPointer] {
        var result: [UnsafeMutableRawPointer] = []
        var next: UnsafeMutablePointer<GList>? = self
        while let node = next {
            if let data = node.pointee.data { result.append(data) }
            next = node.pointee.next
        }
        return result
    }
}

extension String {
    /// Takes over a string that GLib allocated; nil stays nil.
    init?(glib text: UnsafeMutablePointer<CChar>?) {
        guard let text else { return nil }
        defer { g_free(text) }
        self.init(cString: text)
    }
}

internal import CPoppler

/// One page of a PDF, which owns what poppler made of it.
package struct PDFPage: ~Copyable {
    private let page: OpaquePointer

    /// A picture on the page.
    package struct Picture: Hashable, Sendable {
        /// The number by which the page knows it.
        package let id: Int
        /// How large it is shown, in points.
        package let width: Double
        package let height: Double
    }

    init(owning page: OpaquePointer) {
        self.page = page
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(page)) }

    /// In points.
    package var size: (width: Double, height: Double) {
        var (width, height) = (0.0, 0.0)
        poppler_page_get_size(page, &width, &height)
        return (width, height)
    }

    /// All text of the page, in reading order.
    package var text: String { String(glib: poppler_page_get_text(page)) ?? "" }

    /// A character of the text and where it stands, in points from the upper
    /// left corner.
    package struct Letter: Hashable, Sendable {
        package let scalar: Unicode.Scalar
        package let left: Double
        package let top: Double
        package let right: Double
        package let bottom: Double
    }

    /// The text as ``text`` has it, a place beside each character; nil where
    /// poppler counts places otherwise than characters.
    package var letters: [Letter]? {
        var (places, count): (UnsafeMutablePointer<PopplerRectangle>?, guint) = (nil, 0)
        guard poppler_page_get_text_layout(page, &places, &count) != 0, let places else { return [] }
        defer { g_free(places) }
        var letters: [Letter] = []
        letters.reserveCapacity(Int(count))
        for scalar in text.unicodeScalars {
            // Marks of direction that poppler adds have no place of their own.
            if (0x202A...0x202E).contains(scalar.value) { continue }
            guard letters.count < Int(count) else { return nil }
            // There are `count` places.
            let place = places[letters.count]
            letters.append(
                Letter(scalar: scalar, left: place.x1, top: place.y1, right: place.x2, bottom: place.y2)
            )
        }
        return letters
    }

    /// The pictures, in the order in which they are drawn.
    package var pictures: [Picture] {
        guard let list = poppler_page_get_image_mapping(page) else { return [] }
        defer { poppler_page_free_image_mapping(list) }
        return list.elements.map { element in
            // The list holds PopplerImageMapping alone.
            let mapping = element.assumingMemoryBound(to: PopplerImageMapping.self).pointee
            return Picture(
                id: Int(mapping.image_id),
                width: abs(mapping.area.x2 - mapping.area.x1),
                height: abs(mapping.area.y2 - mapping.area.y1)
            )
        }
    }

    /// The names of files that hang on the page as annotations.
    package var attachedFiles: [String] {
        guard let list = poppler_page_get_annot_mapping(page) else { return [] }
        defer { poppler_page_free_annot_mapping(list) }
        return list.elements.compactMap { element in
            // The list holds PopplerAnnotMapping alone.
            let mapping = element.assumingMemoryBound(to: PopplerAnnotMapping.self)
            guard cp_is_file_attachment(mapping) != 0 else { return nil }
            return String(glib: cp_attached_name(mapping)) ?? ""
        }
    }

    /// Unpacks one picture at its own size and says how it looks; nil where
    /// poppler cannot.
    package borrowing func look(of picture: Picture) -> Look? {
        guard let surface = poppler_page_get_image(page, Int32(picture.id)) else { return nil }
        defer { cairo_surface_destroy(surface) }
        return Look(surface)
    }

    /// Draws the page with so many pixels on its longer side, on white, and
    /// says how it looks; nil where it cannot be drawn.
    package borrowing func look(longerSide: Int) -> Look? {
        let size = size
        let longer = max(size.width, size.height)
        guard longer > 0 else { return nil }
        let scale = Double(longerSide) / longer
        let width = Int32(max(1, size.width * scale))
        let height = Int32(max(1, size.height * scale))
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height) else { return nil }
        defer { cairo_surface_destroy(surface) }
        guard let pen = cairo_create(surface) else { return nil }
        cairo_set_source_rgb(pen, 1, 1, 1)
        cairo_paint(pen)
        cairo_scale(pen, scale, scale)
        poppler_page_render(page, pen)
        cairo_destroy(pen)
        return Look(surface)
    }
}

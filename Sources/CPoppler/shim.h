#include <poppler.h>
#include <cairo.h>

/* GError domains are macros that call a function. */
static inline int cp_is_encrypted(const GError *error) {
    return error && error->domain == POPPLER_ERROR && error->code == POPPLER_ERROR_ENCRYPTED;
}

/* What a mapping of a page points to depends on its kind; Swift sees only
   untyped pointers in a list. */
static inline int cp_is_file_attachment(const PopplerAnnotMapping *mapping) {
    return poppler_annot_get_annot_type(mapping->annot) == POPPLER_ANNOT_FILE_ATTACHMENT;
}
static inline gchar *cp_attached_name(const PopplerAnnotMapping *mapping) {
    return poppler_annot_file_attachment_get_name((PopplerAnnotFileAttachment *) mapping->annot);
}

static inline void cp_unref_all(GList *list) { g_list_free_full(list, g_object_unref); }

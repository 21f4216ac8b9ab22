#include <xlsxwriter.h>

/* glibc shows memfd_create (2.27) to those alone who ask for GNU's additions. */
int memfd_create(const char *name, unsigned int flags);
static inline int cx_memory_file(void) { return memfd_create("workbook", 1U /* MFD_CLOEXEC */); }

// SchemaLibraryTests

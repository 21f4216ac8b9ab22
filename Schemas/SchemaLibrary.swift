// SchemaLibrary

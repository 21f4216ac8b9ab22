// AssemblyTests

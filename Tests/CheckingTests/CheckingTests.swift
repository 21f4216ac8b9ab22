// CheckingTests

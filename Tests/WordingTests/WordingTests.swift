// WordingTests

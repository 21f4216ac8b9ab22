// ZipKitTests

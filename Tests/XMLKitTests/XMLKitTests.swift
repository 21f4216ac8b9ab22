// XMLKitTests

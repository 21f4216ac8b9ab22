// DossierModelTests

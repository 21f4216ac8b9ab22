// DossierModel

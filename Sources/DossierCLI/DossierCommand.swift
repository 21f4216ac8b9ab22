internal import ArgumentParser

@main
struct DossierCommand: ParsableCommand {}

import Billing

/// The files of the catalogue → `Billing.Catalogue`, or all that is wrong with them.
package enum CatalogueReader {
    package static func read(_ files: [CatalogueFile]) throws(CatalogueMistakes) -> Catalogue {
        let log = CatalogueLog()
        let roots = CatalogueRoots(files, log)
        let operation = roots["operator.yaml"].operation(logos: roots.logos)
        let destinations = roots["destinations.yaml"].destinations(operation.numbers)
        let classes = CatalogueClasses(operation.numbers, destinations.zones, log)
        let world = destinations.world(classes)
        let tariffs = CatalogueNode.tariffs(roots.items(.tariffs), classes, world)
        let services = CatalogueNode.services(roots.items(.services))
        let packages = CatalogueNode.packages(roots.items(.packages), classes)
        let documents = CatalogueNode.documents(roots.optional("documents.yaml"))
        let bonus = roots.optional("bonus.yaml")?.bonus(classes)
        let limits = roots["limits.yaml"].limits(classes)
        let network = roots.optional("network.yaml")?.network(operation.numbers)
        var terms = roots.terms()
        if let programme = bonus?.terms { terms.bonus = programme }
        roots.tellUnknownFiles(logo: operation.logoName)
        log.tellUnknownIds()
        guard log.mistakes.isEmpty, let profile = operation.profile else {
            throw CatalogueMistakes(mistakes: log.ordered)
        }
        return Catalogue(
            operation: profile, numbers: operation.numbers, destinations: world,
            tariffs: tariffs, services: services, packages: packages, gifts: bonus?.gifts ?? [],
            documents: documents, terms: terms, limits: limits,
            network: network)
    }
}

import Billing
import Hummingbird
import Operations
import Views

extension Site {
    /// The style sheet, the operator's colour and logo, our icon: kept by browsers for ever, their
    /// addresses change with their content.
    func addAssets(to routes: Routes) {
        routes.get("/assets/style.css") { _, _ in .asset(Assets.style, type: "text/css") }
        routes.get("/assets/icon.svg") { _, _ in .asset(Assets.icon, type: "image/svg+xml") }
        routes.get("/favicon.ico") { _, _ in .asset(Assets.icon, type: "image/svg+xml") }
        routes.get(
            "/assets/brand.css",
            open { visit in
                let colour = visit.act.catalogue.operation.colour
                return .asset(BrandStyle.css(colour: colour), type: "text/css")
            })
        routes.get(
            "/assets/logo.svg",
            open { visit in
                guard let logo = visit.act.catalogue.operation.logo else {
                    throw PageFault(.notFound)
                }
                return .asset(Array(logo.utf8), type: "image/svg+xml")
            })
    }
}

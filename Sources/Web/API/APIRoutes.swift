import Billing
import HTTPTypes
import Hummingbird
import Operations
import Views

/// The calls of the JSON API: what each is, beside what does it. The router and the OpenAPI
/// document are both made of this list.
package struct APIRoutes: Sendable {
    typealias Handler = @Sendable (APICall) async throws -> APIAnswer

    struct Route: Sendable {
        let operation: APIOperation
        let handler: Handler
    }

    private(set) var all: [Route] = []

    /// In the order of the document.
    package init() {
        addOperator()
        addRegistration()
        addLogin()
        addHome()
        addAccount()
        addCaps()
        addArchive()
        addDescription()
    }

    package var operations: [APIOperation] { all.map(\.operation) }

    mutating func on(_ operation: APIOperation, _ handler: @escaping Handler) {
        all.append(Route(operation: operation, handler: handler))
    }

    /// Last, because it describes all before it and itself.
    private mutating func addDescription() {
        let described = operations + [OperatorJSON.document]
        on(OperatorJSON.document) { call in
            .ok(OpenAPIDocument.render(described, call.act.catalogue.operation))
        }
    }
}

extension Site {
    /// `/api/v1`, and the page for people.
    func addAPI(to routes: Routes) {
        let calls = APIRoutes()
        let frame = APIFrame(site: self, rate: RequestRate())
        for route in calls.all {
            routes.on(route.operation.method.http, route.operation.wholePath) { request, context in
                await frame.answer(request, context, route)
            }
        }
        routes.get(
            "/api",
            open { visit in visit.page(APIPage.render(visit.frame, calls: calls.operations)) })
    }
}

extension APIOperation.Method {
    var http: HTTPRequest.Method {
        switch self {
        case .get: .get
        case .post: .post
        case .put: .put
        case .delete: .delete
        }
    }
}

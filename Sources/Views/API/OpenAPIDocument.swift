import Billing

/// `/api/v1/openapi.json`: OpenAPI 3.1 of the calls that are routed.
package enum OpenAPIDocument {
    package static func render(
        _ operations: [APIOperation], _ profile: OperatorProfile
    ) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("openapi", "3.1.0")
            json.member("info") { json in
                json.member("title", "Kabinet: \(profile.name.en)")
                json.member("version", "1")
                json.member("description", APITexts.overview)
            }
            json.member("servers", each: [APIOperation.root]) { json, root in
                json.object { $0.member("url", root) }
            }
            json.member("paths") { paths(&$0, operations) }
            json.member("components") { components(&$0, operations) }
        }
        return json.bytes
    }

    private static func paths(_ json: inout JSONWriter, _ operations: [APIOperation]) {
        var names: [String] = []
        for each in operations where !names.contains(each.path) { names.append(each.path) }
        for name in names {
            json.member(name) { json in
                for each in operations where each.path == name {
                    json.member(each.method.rawValue.lowercased()) { operation(&$0, each) }
                }
            }
        }
    }

    private static func operation(_ json: inout JSONWriter, _ operation: APIOperation) {
        json.member("operationId", operation.id)
        json.member("summary", operation.summary.en)
        json.member("description", operation.about)
        if operation.access == .token {
            json.member("security", each: ["device"]) { json, scheme in
                json.object { $0.member(scheme, each: [String]()) { $0.string($1) } }
            }
        }
        if !operation.parameters.isEmpty {
            json.member("parameters", each: operation.parameters) { $1.write(to: &$0) }
        }
        if let body = operation.body {
            json.member("requestBody") { json in
                json.member("required", true)
                content(&json, "application/json", .object(body))
            }
        }
        json.member("responses") { json in
            json.member(String(operation.answer.status)) { json in
                success(&json, operation)
            }
            if operation.hasTag {
                json.member("304") { $0.member("description", "As the ETag says already.") }
            }
            for status in Set(operation.problems.map(\.status)).sorted() {
                json.member(String(status)) { problem(&$0, operation, status) }
            }
        }
    }

    private static func success(_ json: inout JSONWriter, _ operation: APIOperation) {
        let answer = operation.answer
        json.member("description", answer.about)
        json.member("headers") { json in
            APIHeaders.write(&json, APIHeaders.rate + APIHeaders.of(operation))
        }
        if let schema = answer.schema { content(&json, "application/json", schema) }
    }

    private static func problem(
        _ json: inout JSONWriter, _ operation: APIOperation, _ status: Int
    ) {
        let types = operation.problems.filter { $0.status == status }
        let titles = types.map { ProblemTexts.words(of: $0).title.en }
        json.member("description", titles.joined(separator: "; "))
        json.member("headers") { json in
            // These may come from before the call, where nobody counts yet.
            let isCounted = ![400, 404, 413, 503].contains(status)
            var headers = isCounted ? APIHeaders.rate : []
            if types.allSatisfy(\.hasWait) { headers.append(APIHeaders.retryAfter) }
            if status == 401 { headers.append(APIHeaders.authenticate) }
            APIHeaders.write(&json, headers)
        }
        let schemas = types.map(\.component)
        content(
            &json, "application/problem+json", schemas.count == 1 ? schemas[0] : .anyOf(schemas))
    }

    private static func content(_ json: inout JSONWriter, _ type: String, _ schema: JSONSchema) {
        json.member("content") { json in
            json.member(type) { json in
                json.key("schema")
                schema.write(to: &json)
            }
        }
    }

    private static func components(_ json: inout JSONWriter, _ operations: [APIOperation]) {
        var schemas: [String: JSONSchema] = [:]
        for operation in operations {
            operation.answer.schema?.components(into: &schemas)
            for type in operation.problems { type.component.components(into: &schemas) }
        }
        json.member("schemas") { json in
            for (name, schema) in schemas.sorted(by: { $0.key < $1.key }) {
                json.key(name)
                schema.definition(to: &json)
            }
        }
        json.member("securitySchemes") { json in
            json.member("device") { json in
                json.member("type", "http")
                json.member("scheme", "bearer")
                json.member("description", APITexts.security)
            }
        }
    }
}

extension APIParameter {
    fileprivate func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            json.member("in", place.rawValue)
            json.member("required", place == .path)
            json.member("description", about)
            json.key("schema")
            JSONSchema.text(shape).write(to: &json)
        }
    }
}

import Views

/// Ends a request with an error page.
struct PageFault: Error {
    let problem: Problem

    init(_ problem: Problem) { self.problem = problem }
}

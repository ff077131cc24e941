import Views

/// Ends a request with an error page.
package struct PageFault: Error {
    package let problem: Problem

    init(_ problem: Problem) { self.problem = problem }
}

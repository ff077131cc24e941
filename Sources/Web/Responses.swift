import HTTPTypes
import Hummingbird
import NIOCore

extension Response {
    /// HTML that no cache keeps: it shows somebody's money.
    static func page(_ html: [UInt8], status: HTTPResponse.Status = .ok) -> Response {
        var response = Response(
            status: status, body: ResponseBody(byteBuffer: ByteBuffer(bytes: html)))
        response.headers[.contentType] = "text/html; charset=utf-8"
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// After a form, so that reloading does not send it again.
    static func see(_ path: String) -> Response {
        var response = Response(status: .seeOther)
        response.headers[.location] = path
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// A file whose address changes with its content.
    static func asset(_ bytes: [UInt8], type: String) -> Response {
        var response = Response(
            status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        response.headers[.contentType] = type
        response.headers[.cacheControl] = "public, max-age=31536000, immutable"
        return response
    }

    mutating func addCookie(_ value: String) {
        headers.append(HTTPField(name: .setCookie, value: value))
    }
}

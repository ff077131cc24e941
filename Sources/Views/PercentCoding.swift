/// A value inside a query: everything but RFC 3986's unreserved characters becomes `%XX`.
package func percentCoded(_ value: String) -> String {
    let hex = Array("0123456789ABCDEF")
    var text = ""
    for byte in value.utf8 {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
            UInt8(ascii: "_"), UInt8(ascii: "~"):
            text.unicodeScalars.append(Unicode.Scalar(byte))
        default:
            text.append("%")
            text.append(hex[Int(byte >> 4)])
            text.append(hex[Int(byte & 15)])
        }
    }
    return text
}

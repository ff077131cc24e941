import Billing
import Rules

/// The devices of a subscriber for apps.
package enum DeviceJSON {
    package static let list = APIOperation(
        "listDevices", .get, "/devices", APITexts.devices,
        about: "The apps that are signed in with this number, last used first.",
        answer: APISuccess(200, "The devices.", schema), keeping: .own)

    package static let revoke = APIOperation(
        "revokeDevice", .delete, "/devices/{id}", APITexts.revokeDevice,
        about: "Ends a device's tokens at once; the one that asks may end itself: that is its "
            + "sign-out.",
        takesKey: true,
        parameters: [APIParameter(.path, "id", Shapes.id, "Of a device of the list.")],
        answer: APISuccess(204, "The device is signed out."), refusals: [.notFound, .deviceUnknown])

    package static let revokeAll = APIOperation(
        "signOutEverywhere", .delete, "/devices", HomeTexts.signOutEverywhere,
        about: "Ends all devices and all browsers of this number, the one that asks included.",
        answer: APISuccess(204, "Nobody is signed in any more."))

    package static func render(_ devices: [Device], zone: Zone) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("devices", each: devices) { json, device in
                json.object { json in
                    json.member("id", String(device.id))
                    json.member("name", device.name.text)
                    json.member("created_at", zone.rfc3339(device.createdAt))
                    json.member("used_at", zone.rfc3339(device.usedAt))
                    json.member("is_current", device.isCurrent)
                }
            }
        }
        return json.bytes
    }

    static let name = TextShape(.any, 1...DeviceName.longest, example: "Anna's phone")

    private static let schema = JSONSchema.named(
        "Devices", .object([JSONMember("devices", .list(device), "Last used first.")]))

    private static let device = JSONSchema.named(
        "Device",
        .object([
            JSONMember("id", .text(Shapes.id), "For revokeDevice."),
            JSONMember("name", .text(name), "As it named itself."),
            JSONMember("created_at", .text(Shapes.moment), "Its sign-in."),
            JSONMember("used_at", .text(Shapes.moment), "Its last use, to the minute."),
            JSONMember("is_current", .flag, "Whether it is the one that asks."),
        ]))
}

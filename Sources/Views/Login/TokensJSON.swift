import Billing
import Rules

/// Sign-in of an app: a pair of tokens for a device.
package struct TokensJSON {
    package static let signIn = APIOperation(
        "signInDevice", .post, "/devices", LoginTexts.title,
        about: "Signs an app in by number and password. A wrong password, an unknown number and a "
            + "closed contract are one answer; misses are counted as those of browsers are.",
        access: .open,
        body: [
            JSONMember("number", .text(Shapes.number), "E.164 with a plus."),
            JSONMember("password", .text(Shapes.password), "As it was set."),
            JSONMember("name", .text(DeviceJSON.name), "What the subscriber calls this device."),
        ],
        answer: APISuccess(201, "The device with its tokens.", schema, hasLocation: true),
        refusals: [.unfitName, .wrongCredentials, .tooManyAttempts])

    package static let refresh = APIOperation(
        "refreshDevice", .post, "/devices/refresh", APITexts.refreshDevice,
        about: "A new pair for the refresh token, which is thereby used up. If the answer was "
            + "lost, the same token may be sent once more within a minute; later its use ends the "
            + "device, because somebody copied it.",
        access: .open,
        body: [JSONMember("refresh_token", .text(Shapes.token), "The last that was given.")],
        answer: APISuccess(200, "The device with its new tokens.", schema),
        refusals: [.sessionEnded])

    package let device: Int64
    package let access: String
    package let accessExpires: Instant
    package let refresh: String
    package let refreshExpires: Instant

    package init(
        device: Int64, access: String, accessExpires: Instant, refresh: String,
        refreshExpires: Instant
    ) {
        self.device = device
        self.access = access
        self.accessExpires = accessExpires
        self.refresh = refresh
        self.refreshExpires = refreshExpires
    }

    package func render(zone: Zone) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("device", String(device))
            json.member("access_token", access)
            json.member("access_expires_at", zone.rfc3339(accessExpires))
            json.member("refresh_token", refresh)
            json.member("refresh_expires_at", zone.rfc3339(refreshExpires))
        }
        return json.bytes
    }

    private static let schema = JSONSchema.named(
        "Tokens",
        .object([
            JSONMember("device", .text(Shapes.id), "Its id."),
            JSONMember("access_token", .text(Shapes.token), "For `Authorization: Bearer`."),
            JSONMember("access_expires_at", .text(Shapes.moment), "Refresh before then."),
            JSONMember("refresh_token", .text(Shapes.token), "Good once; keep it in a safe place."),
            JSONMember("refresh_expires_at", .text(Shapes.moment), "Unless it is used."),
        ]))
}

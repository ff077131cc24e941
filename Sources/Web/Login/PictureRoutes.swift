import Billing
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Rules
import Views

extension Site {
    /// The picture of «Вход» and its sound. Both are drawn anew for each request, always alike.
    func addPictures(to routes: Routes) {
        routes.get("/login/picture", open(showPicture))
        if let voice {
            routes.get("/login/sound", open { visit in try await playSound(visit, voice) })
        }
    }

    @Sendable private func showPicture(_ visit: Visit) async throws -> Response {
        let picture = try picture(of: visit)
        let png = try await draw(for: visit) {
            PictureLetters.png(letters: picture.letters, seed: picture.seed)
        }
        return .drawn(png, type: "image/png")
    }

    @Sendable private func playSound(_ visit: Visit, _ voice: DigitVoice) async throws -> Response {
        let limits = visit.act.catalogue.limits.signIn
        let spoken = try picture(of: visit).spoken(limits, door.effects.sealer)
        let sound = try await draw(for: visit) {
            SpokenDigits.wav(digits: spoken.digits, seed: spoken.seed, voice: voice)
        }
        let wanted = visit.request.headers[.range].flatMap { ByteRange.asked($0, of: sound.count) }
        guard let wanted else {
            var response = Response.drawn(sound, type: "audio/wav")
            response.headers[.acceptRanges] = "bytes"
            return response
        }
        return .part(wanted, of: sound, type: "audio/wav")
    }

    /// In the pool, unless the client asks for too much.
    private func draw(for visit: Visit, _ work: @escaping @Sendable () -> [UInt8]) async throws
        -> [UInt8]
    {
        let limit = visit.act.catalogue.limits.requests.pictures
        let standing = drawn.take(visit.caller.host, limit: limit, now: visit.act.now)
        guard standing.isAllowed else {
            throw PageFault(.tooMany(retryAfterSeconds: standing.waitSeconds))
        }
        return try await drawing.run(work)
    }

    /// Of this browser and not too old; used or not.
    private func picture(of visit: Visit) throws -> Picture {
        let sealer = door.effects.sealer
        guard let picture = visit.query("token").flatMap({ Picture(token: $0, sealer) }),
            picture.browser == Picture.browser(visit.cookie.value, sealer),
            visit.act.now < picture.expiresAt
        else { throw PageFault(.notFound) }
        return picture
    }
}

extension Response {
    /// Made for one sign-in: no cache keeps it.
    fileprivate static func drawn(_ bytes: [UInt8], type: String) -> Response {
        var response = Response.asset(bytes, type: type)
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// 206 with a part of the bytes (RFC 9110 §15.3.7): Safari plays no sound without.
    fileprivate static func part(_ range: Range<Int>, of bytes: [UInt8], type: String) -> Response {
        var response = drawn(Array(bytes[range]), type: type)
        response.status = .partialContent
        response.headers[.contentRange] =
            "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(bytes.count)"
        return response
    }
}

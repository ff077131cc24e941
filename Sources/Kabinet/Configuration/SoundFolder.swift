import Foundation
import Views

/// The recorded digits of an installation: `digits/0.wav` to `digits/9.wav` of a folder.
enum SoundFolder {
    /// Nil if a recording is missing or is not what can be mixed: pages then offer no sound.
    static func voice(_ folder: String) -> DigitVoice? {
        DigitVoice(
            files: (0..<10).compactMap { digit in
                FileManager.default.contents(atPath: "\(folder)/digits/\(digit).wav").map(
                    Array.init)
            })
    }
}

import Foundation
import Seeded
import Testing
import Views

/// What a program for reading scans makes of 200 pictures, each given to it eight times.
struct PictureReadingTests {
    @Test func `tesseract reads less than a tenth of the pictures, however they are cleaned`()
        throws
    {
        let count = 200
        var chance = SplitMix64(seed: 20_261_122)
        let pictures = (0..<count).map { _ in
            let letters = String.letters(5, &chance)
            return (letters, PictureLetters.png(letters: letters, seed: chance.next()))
        }
        let reading = try Reading(pictures)
        // Printed, so that the figure is known and not only that it is small enough.
        print("tesseract: \(reading.summary)")
        #expect(reading.whole.count < count / 10, "\(reading.summary)")
    }

    /// Else the test above would pass with a tesseract that reads nothing.
    @Test func `it does read letters with nothing in their way`() throws {
        var chance = SplitMix64(seed: 5)
        let pictures = (0..<20).map { _ in
            let letters = String.letters(5, &chance)
            return (letters, GreyPicture.plainPNG(letters))
        }
        let reading = try Reading(pictures)
        #expect(reading.whole.count >= 15, "\(reading.summary)")
    }
}

/// All that tesseract read of some pictures.
struct Reading {
    /// Indices of those that some way of reading got right.
    private(set) var whole: Set<Int> = []
    private var ways: [String] = []

    var summary: String { "\(whole.count) whole; " + ways.joined(separator: ", ") }

    init(_ pictures: [(letters: String, png: [UInt8])]) throws {
        let grey = try pictures.map { try #require(GreyPicture(png: $0.png)) }
        for cleaning in Cleaning.allCases {
            let tesseract = try Tesseract(grey.map(cleaning.clean))
            for mode in [7, 8] {
                let texts = try tesseract.read(mode: mode)
                try #require(texts.count >= pictures.count)
                let right = pictures.indices.filter { texts[$0] == pictures[$0].letters }
                let places = zip(pictures, texts).reduce(0) { sum, pair in
                    sum + zip(pair.0.letters, pair.1).count { $0 == $1 }
                }
                whole.formUnion(right)
                let letters = 100 * places / (5 * pictures.count)
                ways.append("\(cleaning) \(mode): \(right.count) whole, \(letters) % of letters")
            }
        }
    }
}

extension String {
    static func letters(_ count: Int, _ chance: inout SplitMix64) -> String {
        String(
            (0..<count).compactMap { _ in PictureAlphabet.letters.randomElement(using: &chance) })
    }
}

import Testing
import Views

struct PictureTests {
    @Test(arguments: ["", "K", "KMHXT", "ABCEHKMPTXYABCEHKMPTXY", "<&>"])
    func `a picture is a small PNG that its seed repeats`(letters: String) {
        let picture = PictureLetters.png(letters: letters, seed: 7)
        #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
        #expect(picture[16..<24].elementsEqual([0, 0, 0, 220, 0, 0, 0, 80]))
        #expect(picture.count < 20_000)
        #expect(PictureLetters.png(letters: letters, seed: 7) == picture)
        #expect(PictureLetters.png(letters: letters, seed: 8) != picture)
    }

    @Test func `other letters give another picture`() {
        let one = PictureLetters.png(letters: "KMHXT", seed: 7)
        #expect(PictureLetters.png(letters: "KMHXA", seed: 7) != one)
    }

    @Test(arguments: [
        ("kmhxt", "KMHXT"), ("КМНХТ", "KMHXT"), ("к м\u{A0}н\tхт ", "KMHXT"),
        ("АВСЕНКМРТХУ", "ABCEHKMPTXY"),
        ("авсенкмртху", "ABCEHKMPTXY"), ("", ""), ("k1", "K1"), ("жЖ", "жЖ"),
        (String(repeating: "a", count: 1000), "AAAAAAAAAAAAAAAA"),
    ])
    func `it does not matter which keyboard typed the letters`(typed: String, letters: String) {
        #expect(PictureAlphabet.normalised(typed) == letters)
    }

    @Test func `the alphabet survives its own normalisation`() {
        let letters = String(PictureAlphabet.letters)
        #expect(PictureAlphabet.normalised(letters) == letters)
        #expect(PictureAlphabet.normalised(letters.lowercased()) == letters)
    }
}

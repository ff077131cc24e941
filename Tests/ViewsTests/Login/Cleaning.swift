/// What somebody does to a picture before it is read, in a few lines of any language.
enum Cleaning: CaseIterable {
    case none, enlarged, blackAndWhite, median

    func clean(_ picture: GreyPicture) -> GreyPicture {
        switch self {
        case .none: picture
        case .enlarged: picture.enlarged()
        case .blackAndWhite: picture.enlarged().threshold()
        case .median: picture.median().enlarged()
        }
    }
}

extension GreyPicture {
    /// Three times as large, what lies between the points drawn evenly.
    func enlarged() -> GreyPicture {
        GreyPicture(width: 3 * width, height: 3 * height) { x, y in
            let (left, top) = (x / 3, y / 3)
            let (right, low) = (x % 3, y % 3)
            let upper = Int(self[left, top]) * (3 - right) + Int(self[left + 1, top]) * right
            let lower =
                Int(self[left, top + 1]) * (3 - right) + Int(self[left + 1, top + 1]) * right
            return UInt8((upper * (3 - low) + lower * low) / 9)
        }
    }

    func threshold() -> GreyPicture {
        GreyPicture(width: width, height: height) { x, y in self[x, y] < 110 ? 0 : 255 }
    }

    /// Each point the middle one of the 25 about it: thin strokes and specks go.
    func median() -> GreyPicture {
        GreyPicture(width: width, height: height) { x, y in
            var about: [UInt8] = []
            about.reserveCapacity(25)
            for row in -2...2 { for column in -2...2 { about.append(self[x + column, y + row]) } }
            about.sort()
            return about[12]
        }
    }
}

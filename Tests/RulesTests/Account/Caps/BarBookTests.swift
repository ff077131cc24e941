import Billing
import Rules
import Testing

/// The network hears of a class as a whole.
struct BarBookTests {
    @Test func `the first cause stops a class, the end of the last one frees it`() {
        var book = BarBook()
        #expect(book.take(begin(.outgoing, .ownCap), at: Sample.now)?.command == .bar)
        #expect(book.take(begin(.outgoing, .noMoney), at: Sample.now)?.command == nil)
        #expect(book.held.map(\.cause) == [.ownCap, .noMoney])
        #expect(book.take(end(.outgoing, .ownCap), at: Sample.now)?.command == nil)
        #expect(book.stopped == [.outgoing])
        #expect(book.take(end(.outgoing, .noMoney), at: Sample.now)?.command == .lift)
        #expect(book.held.isEmpty && book.stopped.isEmpty)
    }

    @Test func `what holds is not begun again, what does not is not ended`() {
        var book = BarBook()
        #expect(book.take(end(.data, .ownCap), at: Sample.now) == nil)
        #expect(book.take(begin(.data, .ownCap), at: Sample.now) != nil)
        #expect(book.take(begin(.data, .ownCap), at: Sample.now.adding(seconds: 9)) == nil)
        #expect(book.held.map(\.since) == [Sample.now])
    }

    @Test func `classes are apart`() {
        var book = BarBook()
        #expect(book.take(begin(.roaming, .ownCap), at: Sample.now)?.command == .bar)
        #expect(book.take(begin(.outgoing, .ownCap), at: Sample.now)?.command == .bar)
        #expect(book.take(end(.roaming, .ownCap), at: Sample.now)?.command == .lift)
        #expect(book.stopped == [.outgoing])
    }

    @Test(arguments: [(72, 72), (0, 0), (-5, 0)] as [(Int64, Int64)])
    func `a stop is as late as it comes after its record`(seconds: Int64, delay: Int64) {
        let end = Sample.now.adding(seconds: -seconds)
        let bar = Bar(
            subscription: 7, service: .data, cause: .ownCap, since: Sample.now, recordEnd: end)
        #expect(bar.delaySeconds == delay)
    }

    private func begin(_ service: ServiceClass, _ cause: BarCause) -> BarChange {
        BarChange(
            subscription: 7, service: service, cause: cause,
            step: .begin(recordEnd: nil, .noMoneyLeft(balance: .zero)))
    }

    private func end(_ service: ServiceClass, _ cause: BarCause) -> BarChange {
        BarChange(subscription: 7, service: service, cause: cause, step: .end)
    }
}

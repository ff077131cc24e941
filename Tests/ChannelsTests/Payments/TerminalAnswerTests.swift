import Billing
import Channels
import Rules
import Testing
import Views

@Suite struct TerminalAnswerTests {
    private let sum = Money(units: 2_000_000)

    @Test func `the protocol's own answer is written byte for byte`() {
        let answer = TerminalAnswer(
            txn: "1234567", result: .done, providerTxn: 2016, sum: sum,
            payer: MaskedName.mask("Иванов Иван Иванович"))
        #expect(
            text(answer) == """
                <response><osmp_txn_id>1234567</osmp_txn_id><prv_txn>2016</prv_txn>\
                <sum>200.00</sum><result>0</result><comment>OK</comment>\
                <fields><field1 name="FIO">И***в И.</field1></fields></response>
                """)
    }

    @Test func `what is not known is left out`() {
        let answer = TerminalAnswer(txn: "7", result: .accountNotFound, payer: "")
        #expect(
            text(answer) == """
                <response><osmp_txn_id>7</osmp_txn_id><result>5</result>\
                <comment>Account not found</comment></response>
                """)
    }

    @Test func `a mistake names the parameter and may have no id`() {
        let mistake = TerminalMistake(txn: nil, result: .other, parameter: "txn_id")
        #expect(
            text(TerminalAnswer(mistake)) == """
                <response><osmp_txn_id></osmp_txn_id><result>300</result>\
                <comment>Bad request: txn_id</comment></response>
                """)
        let whole = TerminalMistake(txn: "7", result: .other, parameter: "")
        #expect(text(TerminalAnswer(whole)).contains("<comment>Bad request</comment>"))
    }

    @Test func `markup and characters that XML lacks cannot break an answer`() {
        let answer = TerminalAnswer(
            txn: "1", result: .done, comment: "<a href=\"x\">&'\r\n\t\u{0}\u{1B}\u{FFFE}😀",
            payer: "</field1>")
        #expect(
            text(answer) == """
                <response><osmp_txn_id>1</osmp_txn_id><result>0</result><comment>\
                &lt;a href=&quot;x&quot;&gt;&amp;'&#13;\n\t\u{FFFD}\u{FFFD}\u{FFFD}😀</comment>\
                <fields><field1 name="FIO">&lt;/field1&gt;</field1></fields></response>
                """)
    }

    @Test(arguments: [
        (Refusal.notServed, TerminalResult.accountNotFound),
        (.paymentTooSmall(found: .zero, smallest: .zero), .sumTooSmall),
        (.paymentTooLarge(found: .zero, largest: .zero), .sumTooLarge),
        (.paymentDiffers, .refused), (.tooManyAttempts(retryAfterSeconds: 9), .temporary),
    ]) func `a refusal has its code`(_ refusal: Refusal, _ result: TerminalResult) {
        #expect(TerminalResult(refusal) == result)
    }

    @Test func `only "repeat later" keeps the agent repeating`() {
        let codes = TerminalResult.allCases.map(\.rawValue)
        #expect(codes == [0, 1, 4, 5, 7, 79, 241, 242, 300])
        #expect(TerminalResult.allCases.filter { !$0.isFatal } == [.done, .temporary])
    }

    private func text(_ answer: TerminalAnswer) -> String {
        String(decoding: TerminalCodec.bytes(answer), as: UTF8.self)
    }
}

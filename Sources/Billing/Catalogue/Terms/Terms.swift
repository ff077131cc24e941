/// The terms on which the operator deals with money, blocks, bills and bonus units.
package struct Terms: Sendable {
    package var promise = Versions<PromiseTerms>()
    package var transfer = Versions<TransferTerms>()
    package var vouchers = Versions<VoucherTerms>()
    package var bonus = Versions<BonusTerms>()
    package var voluntaryBlock = Versions<VoluntaryBlockTerms>()
    package var lossBlock = Versions<LossBlockTerms>()
    package var bills = Versions<BillTerms>()
    package var debt = Versions<DebtTerms>()

    package init() {}
}

/// How bonus units are earned and lost, «МТС Бонус» (charging rules §14).
package struct BonusTerms: Sendable {
    /// Units for an act that is no use of the network: `questionnaire`, 150.
    package struct Award: Hashable, Sendable {
        package let id: String
        package let name: LocalName
        package let units: Int64

        package init(id: String, name: LocalName, units: Int64) {
            self.id = id
            self.name = name
            self.units = units
        }
    }

    /// The charged amount that earns one unit.
    package let unitFor: Money
    /// Full months that a unit lives after the month in which it was earned.
    package let lifeMonths: Int
    /// Days before burning at which the subscriber is told.
    package let noticeDays: Int
    /// Hours in which an unused gift may be given back.
    package let returnHours: Int64
    package let awards: [Award]
    /// What a phone dials for the balance of units.
    package let code: String?

    package init(
        unitFor: Money, lifeMonths: Int, noticeDays: Int, returnHours: Int64, awards: [Award],
        code: String?
    ) {
        self.unitFor = unitFor
        self.lifeMonths = lifeMonths
        self.noticeDays = noticeDays
        self.returnHours = returnHours
        self.awards = awards
        self.code = code
    }
}

import Billing
import Hummingbird
import Operations
import Views

extension Site {
    /// «Личный кабинет → Мобильная связь и интернет» and «Установка пароля».
    func addRegistration(to routes: Routes) {
        routes.get("/", open { visit in visit.page(StartPage.render(visit.frame)) })
        routes.get(
            "/registration",
            open { visit in
                let catalogue = visit.act.catalogue
                return visit.page(
                    PasswordSettingPage.render(
                        visit.frame, code: catalogue.operation.passwordCode,
                        limits: catalogue.limits.password))
            })
    }
}

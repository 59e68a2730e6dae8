//! Whom to ask where: offices and services by the country whose law the job is under.

use crate::situation::Country;

/// Who gives advice on work and the law there, as it stands after "ask".
pub(super) fn adviser(country: Option<Country>) -> &'static str {
    match country {
        Some(Country::UnitedStates) => "an employment lawyer or, about unequal treatment, the EEOC",
        Some(Country::UnitedKingdom) => "Acas or Citizens Advice",
        Some(Country::Ireland) => "the Workplace Relations Commission or Citizens Information",
        Some(Country::Canada) => "your province’s employment standards office or an employment lawyer",
        Some(Country::Australia) => "the Fair Work Ombudsman or a community legal centre",
        Some(Country::NewZealand) => "Employment New Zealand or a community law centre",
        Some(Country::India) => "an employment lawyer",
        Some(Country::Germany) => "your union or a lawyer for employment law",
        Some(Country::Austria) => "the Arbeiterkammer",
        Some(Country::Switzerland) => "your union or the legal advice service of the canton",
        Some(Country::France) => "the inspection du travail or a union",
        Some(Country::Netherlands) => "the Juridisch Loket or your union",
        Some(Country::Elsewhere) | None => "a union, an advice centre or a lawyer where the job is",
    }
}

/// Who pays unemployment benefit there, as it stands after "ask".
pub(super) fn benefit_office(country: Option<Country>) -> &'static str {
    match country {
        Some(Country::UnitedStates) => "your state’s unemployment office",
        Some(Country::UnitedKingdom) => "your work coach at the Jobcentre",
        Some(Country::Ireland) => "your Intreo centre",
        Some(Country::Canada) => "Service Canada",
        Some(Country::Australia) => "Services Australia",
        Some(Country::NewZealand) => "Work and Income",
        Some(Country::Germany) => "your Agentur für Arbeit or Jobcenter",
        Some(Country::Austria) => "the AMS",
        Some(Country::Switzerland) => "your RAV",
        Some(Country::France) => "France Travail",
        Some(Country::Netherlands) => "the UWV",
        Some(Country::India | Country::Elsewhere) | None => "the office that pays it",
    }
}

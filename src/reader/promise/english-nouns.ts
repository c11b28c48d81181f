/** People of a desk, as English notes and letters call them: what they do is the team's. */
export const ENGLISH_AGENTS =
  "advisers advisors engineers engineering technicians techs plumbers roofer roofers fitter fitters gasfitter sparky sparks handyman lad lads boys crews drivers mechanic mechanics bodyman vet vets doc physio dentist hygienist consultant surveyor surveyors arborist tuner teacher tutor coach principal coordinator caseworker handler officer warden porter concierge chef maintenance mtce mtnce mtc facilities devs developer developers dev billing accounts accounting acct accts finance payroll underwriting legal paralegal pa moa np csr gm asm super superintendent caretaker janitor groundskeeper dispatcher shipping reception receptionist operator op ops assessor clerk assistant colleagues folks partner partners noc soc eng engr trainer counsellor counselor nurse nurses midwife pharmacist rph locum underwriter examiner analyst investigator auditor valuer cleaner cleaners movers mover packers packer helper squad gang hygiene support triage desk tier apprentice associate planner scheduler scheduling curator registrar librarian organiser organizer host hostess valet bellman attendant steward groomer sitter walker gardener gardeners landscaper landscapers installer plasterer tiler joiner carpenter carpenters welder fabricator tailor seamstress upholsterer jeweller jeweler watchmaker luthier framer estimators adjusters";

/** Firms and people of others. */
export const ENGLISH_OUTSIDERS =
  "suppliers manufacturers mfr mfg mfgr manuf distributor distributors wholesaler wholesalers lenders airline airlines processor subcontractors sub subs carriers couriers mill factory printers seller sellers embassy consulate registry realtor utility landlords insurers ferry mastercard amex paypal stripe klarna evri yodel parcelforce dhl tnt usps royalmail auspost startrack anpost openreach";

/** Outside when named without"our":"the", not"our". */
export const ENGLISH_FIRMS = "airport vendor agency contractor company firm lab ministry";

export const ENGLISH_CUSTOMERS =
  "cx insd insureds clmt claimant mom mum mother dad father wife husband daughter son parent parents resident residents homeowner buyer buyers user neighbour neighbor neighbours neighbors keyholder occupant lodger student passenger pax traveller traveler caller bride groom family o";

/** Acts that a note promises by their noun. */
export const ENGLISH_ACTS =
  "followup follow-up redelivery re-delivery collection pick-up drop-off dropoff completion fitting refit reinstall revisit recheck re-inspection reinspection dispatch despatch transfer swap fix patch update results report survey assessment appraisal diagnosis courier loaner rental reimbursement check cheque tracking confirmation restoration reconnection activation changeover switchover clean cleaning service servicing valet detail collection removal disposal demo handover resolution answer letter statement card copy docs documents contract";

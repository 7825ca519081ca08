#include "store/unit_of_work.hpp"

namespace meanwhile::store {

using privacy::Matter;

namespace {

Error unknown(const ClientId& whose) { return {Fault::not_found, "no client " + whose.text()}; }

}  // namespace

void UnitOfWork::about_to_write() const {
  if (errand_.intent != Errand::Intent::change) throw Bug{"writing in a unit that only looks"};
}

Maybe<Document> UnitOfWork::life(const ClientId& whose) {
  if (!may(Matter::life, whose)) return std::optional<Document>{};
  return load(Sheet::life, whose);
}

Maybe<Document> UnitOfWork::proposal(const ClientId& whose) {
  if (!may(Matter::life, whose)) return std::optional<Document>{};
  return load(Sheet::proposal, whose);
}

Result<Stamp> UnitOfWork::stamp(const ClientId& whose) {
  auto stamp = load_stamp(whose);
  if (!stamp) return stamp;
  if (!may(Matter::life, whose)) stamp->life = stamp->proposal = care::Version::none;
  if (!may(Matter::seats, whose)) stamp->agreed = care::Version::none;
  return stamp;
}

Result<care::Version> UnitOfWork::put_timetable(const std::string& json, care::Version seen) {
  about_to_write();
  if (!privacy::may_change_timetable(errand_.actor)) return Error{Fault::not_found, "no timetable"};
  return put(Sheet::timetable, {}, json, seen);
}

Result<care::Version> UnitOfWork::put_life(const ClientId& whose, const std::string& json,
                                           care::Version seen) {
  about_to_write();
  if (!may(Matter::life, whose)) return unknown(whose);
  return put(Sheet::life, whose, json, seen);
}

Result<care::Version> UnitOfWork::put_proposal(const ClientId& whose, const std::string& json,
                                               care::Version seen) {
  about_to_write();
  if (!may(Matter::life, whose)) return unknown(whose);
  return put(Sheet::proposal, whose, json, seen);
}

Result<std::vector<ClientId>> UnitOfWork::everyone() {
  if (!privacy::may_change_timetable(errand_.actor)) return std::vector<ClientId>{};
  return load_everyone();
}

Result<std::vector<Calendar>> UnitOfWork::calendars(const ClientId& whose) {
  if (!may(Matter::life, whose)) return std::vector<Calendar>{};
  return load_calendars(whose);
}

Status UnitOfWork::put_calendar(const ClientId& whose, const Calendar& calendar) {
  about_to_write();
  return may(Matter::life, whose) ? keep_calendar(whose, calendar) : unknown(whose);
}

Status UnitOfWork::remove_calendar(const ClientId& whose, const std::string& name) {
  about_to_write();
  return may(Matter::life, whose) ? drop_calendar(whose, name) : unknown(whose);
}

Result<std::vector<care::Claim>> UnitOfWork::claims(std::span<const OfferingId> slots) {
  if (errand_.actor.account.empty()) return std::vector<care::Claim>{};
  return load_claims(slots);
}

Maybe<care::Hold> UnitOfWork::hold(const ClientId& whose) {
  if (!may(Matter::seats, whose)) return std::optional<care::Hold>{};
  return load_hold(whose);
}

Status UnitOfWork::put_hold(const ClientId& whose, const care::Hold& hold,
                            std::span<const care::Seat> seats) {
  about_to_write();
  return may(Matter::seats, whose) ? keep_hold(whose, hold, seats) : unknown(whose);
}

Status UnitOfWork::let_go(const ClientId& whose) {
  about_to_write();
  return may(Matter::seats, whose) ? drop_hold(whose) : unknown(whose);
}

Maybe<care::AgreedPlan> UnitOfWork::agreed(const ClientId& whose) {
  if (!may(Matter::seats, whose)) return std::optional<care::AgreedPlan>{};
  return load_agreed(whose);
}

Result<care::Version> UnitOfWork::put_agreed(const ClientId& whose, const care::AgreedPlan& plan,
                                             std::span<const care::Seat> seats,
                                             care::Version seen) {
  about_to_write();
  if (!may(Matter::seats, whose)) return unknown(whose);
  auto version = keep_agreed(whose, plan, seats, seen);
  if (!version) return version;
  if (auto gone = keep_wait(whose, std::nullopt); !gone) return gone.error();
  return version;
}

Result<std::vector<care::Absence>> UnitOfWork::absences(const ClientId& whose) {
  if (!may(Matter::seats, whose)) return std::vector<care::Absence>{};
  return load_absences(whose);
}

Status UnitOfWork::put_absence(const ClientId& whose, const care::Absence& absence) {
  about_to_write();
  return may(Matter::seats, whose) ? keep_absence(whose, absence) : unknown(whose);
}

Status UnitOfWork::remove_absence(const ClientId& whose, const care::AbsenceId& id) {
  about_to_write();
  return may(Matter::seats, whose) ? drop_absence(whose, id) : unknown(whose);
}

Maybe<care::Wait> UnitOfWork::wait(const ClientId& whose) {
  if (!may(Matter::seats, whose)) return std::optional<care::Wait>{};
  const auto found = load_waits(whose);
  if (!found) return found.error();
  return found->empty() ? std::nullopt : std::optional{found->front().wait};
}

Status UnitOfWork::put_wait(const ClientId& whose, const std::optional<care::Wait>& wait) {
  about_to_write();
  return may(Matter::seats, whose) ? keep_wait(whose, wait) : unknown(whose);
}

Result<std::vector<Waiting>> UnitOfWork::waits() {
  if (!privacy::may_change_timetable(errand_.actor)) return std::vector<Waiting>{};
  return load_waits(std::nullopt);
}

Status UnitOfWork::put_unmet(const ClientId& whose, const std::optional<time::WeekHours>& free) {
  about_to_write();
  return may(Matter::life, whose) ? keep_unmet(whose, free) : unknown(whose);
}

Result<std::vector<time::WeekHours>> UnitOfWork::unmet() {
  if (!privacy::may_change_timetable(errand_.actor)) return std::vector<time::WeekHours>{};
  return load_unmet();
}

Result<bool> UnitOfWork::has_feed(const ClientId& whose) {
  if (!may(Matter::feed, whose)) return false;
  return find_feed(whose);
}

Status UnitOfWork::put_feed(const Feed& feed, const Digest& secret) {
  about_to_write();
  return may(Matter::feed, feed.whose) ? keep_feed(feed, secret) : unknown(feed.whose);
}

Status UnitOfWork::remove_feed(const ClientId& whose) {
  about_to_write();
  return may(Matter::feed, whose) ? drop_feed(whose) : unknown(whose);
}

Maybe<SignIn> UnitOfWork::sign_in(const Digest& secret) {
  auto found = load_sign_in(secret);
  if (found && *found && (**found).until <= now()) return std::optional<SignIn>{};
  return found;
}

Status UnitOfWork::put_sign_in(const Digest& secret, const SignIn& sign_in) {
  about_to_write();
  if (sign_in.actor.role == privacy::Role::programme) throw Bug{"nobody signs in as the programme"};
  return keep_sign_in(secret, sign_in);
}

Status UnitOfWork::remove_sign_in(const Digest& secret) {
  about_to_write();
  return keep_sign_in(secret, std::nullopt);
}

}  // namespace meanwhile::store

#pragma once

#include <functional>

#include "store/sqlite/connection.hpp"
#include "store/unit_of_work.hpp"

namespace meanwhile::store {

/// A unit of work on one connection, which it has to itself.
class SqliteUnit final : public UnitOfWork {
 public:
  /// give_back  called at the end, when the connection is free for the next one
  SqliteUnit(Connection& connection, const Errand& errand, std::function<void()> give_back);
  ~SqliteUnit() override;

  Status commit() override;

 private:
  Maybe<Document> load(Sheet sheet, const ClientId& whose) override;
  Result<care::Version> put(Sheet sheet, const ClientId& whose, const std::string& json,
                            care::Version seen) override;
  Result<Stamp> load_stamp(const ClientId& whose) override;
  Result<std::vector<ClientId>> load_everyone() override;
  Result<std::vector<Calendar>> load_calendars(const ClientId& whose) override;
  Status keep_calendar(const ClientId& whose, const Calendar& calendar) override;
  Status drop_calendar(const ClientId& whose, const std::string& name) override;
  Result<std::vector<care::Claim>> load_claims(std::span<const OfferingId> slots) override;
  Maybe<care::Hold> load_hold(const ClientId& whose) override;
  Status keep_hold(const ClientId& whose, const care::Hold& hold,
                   std::span<const care::Seat> seats) override;
  Status drop_hold(const ClientId& whose) override;
  Maybe<care::Moment> load_first_hold_end() override;
  Maybe<care::AgreedPlan> load_agreed(const ClientId& whose) override;
  Result<care::Version> keep_agreed(const ClientId& whose, const care::AgreedPlan& plan,
                                    std::span<const care::Seat> seats, care::Version seen) override;
  Result<std::vector<care::Absence>> load_absences(const ClientId& whose) override;
  Status keep_absence(const ClientId& whose, const care::Absence& absence) override;
  Status drop_absence(const ClientId& whose, const care::AbsenceId& id) override;
  Result<std::vector<Waiting>> load_waits(const std::optional<ClientId>& whose) override;
  Status keep_wait(const ClientId& whose, const std::optional<care::Wait>& wait) override;
  Status keep_unmet(const ClientId& whose, const std::optional<time::WeekHours>& free) override;
  Result<std::vector<time::WeekHours>> load_unmet() override;
  Maybe<Feed> load_feed(const Digest& secret) override;
  Result<bool> find_feed(const ClientId& whose) override;
  Status keep_feed(const Feed& feed, const Digest& secret) override;
  Status drop_feed(const ClientId& whose) override;
  Maybe<SignIn> load_sign_in(const Digest& secret) override;
  Status keep_sign_in(const Digest& secret, const std::optional<SignIn>& sign_in) override;

  std::int64_t seconds_now() const { return now().time_since_epoch().count(); }

  Connection& connection_;
  std::function<void()> give_back_;
};

}  // namespace meanwhile::store

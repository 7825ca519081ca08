#pragma once

#include <span>
#include <vector>

#include "base/result.hpp"
#include "care/hold.hpp"
#include "care/seat.hpp"
#include "care/wait.hpp"
#include "store/records.hpp"
#include "time/week_hours.hpp"

namespace meanwhile::store {

template <class T>
using Maybe = Result<std::optional<T>>;

/// What a back end does behind the door: the calls of a unit of work once privacy was asked, with
/// their meaning and errors.
class BackEnd {
 public:
  virtual ~BackEnd() = default;

 protected:
  enum class Sheet { timetable, life, proposal };  // the timetable belongs to nobody

 private:
  friend class UnitOfWork;

  virtual Maybe<Document> load(Sheet sheet, const ClientId& whose) = 0;
  virtual Result<care::Version> put(Sheet sheet, const ClientId& whose, const std::string& json,
                                    care::Version seen) = 0;
  virtual Result<Stamp> load_stamp(const ClientId& whose) = 0;
  virtual Result<std::vector<ClientId>> load_everyone() = 0;
  virtual Result<std::vector<Calendar>> load_calendars(const ClientId& whose) = 0;
  virtual Status keep_calendar(const ClientId& whose, const Calendar& calendar) = 0;
  virtual Status drop_calendar(const ClientId& whose, const std::string& name) = 0;
  virtual Result<std::vector<care::Claim>> load_claims(std::span<const OfferingId> slots) = 0;
  virtual Maybe<care::Hold> load_hold(const ClientId& whose) = 0;
  virtual Status keep_hold(const ClientId& whose, const care::Hold& hold,
                           std::span<const care::Seat> seats) = 0;
  virtual Status drop_hold(const ClientId& whose) = 0;
  virtual Maybe<care::Moment> load_first_hold_end() = 0;
  virtual Maybe<care::AgreedPlan> load_agreed(const ClientId& whose) = 0;
  virtual Result<care::Version> keep_agreed(const ClientId& whose, const care::AgreedPlan& plan,
                                            std::span<const care::Seat> seats,
                                            care::Version seen) = 0;
  virtual Result<std::vector<care::Absence>> load_absences(const ClientId& whose) = 0;
  virtual Status keep_absence(const ClientId& whose, const care::Absence& absence) = 0;
  virtual Status drop_absence(const ClientId& whose, const care::AbsenceId& id) = 0;
  virtual Result<std::vector<Waiting>> load_waits(const std::optional<ClientId>& whose) = 0;
  virtual Status keep_wait(const ClientId& whose, const std::optional<care::Wait>& wait) = 0;
  virtual Status keep_unmet(const ClientId& whose, const std::optional<time::WeekHours>& free) = 0;
  virtual Result<std::vector<time::WeekHours>> load_unmet() = 0;
  virtual Maybe<Feed> load_feed(const Digest& secret) = 0;
  virtual Result<bool> find_feed(const ClientId& whose) = 0;
  virtual Status keep_feed(const Feed& feed, const Digest& secret) = 0;
  virtual Status drop_feed(const ClientId& whose) = 0;
  virtual Maybe<SignIn> load_sign_in(const Digest& secret) = 0;
  virtual Status keep_sign_in(const Digest& secret, const std::optional<SignIn>& sign_in) = 0;
};

}  // namespace meanwhile::store

#pragma once

#include "privacy/access.hpp"
#include "store/back_end.hpp"

namespace meanwhile::store {

/// One unit of work: sees one state, and leaves no trace unless `commit` succeeds. Not shared
/// between threads. No SQL crosses this line.
///
/// Every call asks privacy first. What the actor may not know reads as absent, and writing it is
/// Fault::not_found: alike on purpose. Every call may also be Fault::unavailable. Writing in a unit
/// that was begun to look is a Bug.
class UnitOfWork : protected BackEnd {
 public:
  virtual ~UnitOfWork() = default;  // rolls back what was not committed

  /// programme.json. Anyone may read it.
  Maybe<Document> timetable() { return load(Sheet::timetable, {}); }
  /// client.json: what a person's weeks hold, what treatment requires of her, her wishes.
  Maybe<Document> life(const ClientId& whose);
  /// What was last proposed to her, in casework's own words.
  Maybe<Document> proposal(const ClientId& whose);

  /// The versions of all that is hers, those that she may not know as Version::none. Cheap.
  Result<Stamp> stamp(const ClientId& whose);

  /// Each replaces a document by its next version and returns that.
  ///
  /// seen    the version that the writer read; Version::none: there was none
  /// errors  Fault::conflict when it is another one by now
  Result<care::Version> put_timetable(const std::string& json, care::Version seen);
  Result<care::Version> put_life(const ClientId& whose, const std::string& json,
                                 care::Version seen);
  Result<care::Version> put_proposal(const ClientId& whose, const std::string& json,
                                     care::Version seen);

  /// Everyone with a life here, by id. For staff and the programme; others are told of nobody.
  Result<std::vector<ClientId>> everyone();
  /// By name. A calendar of the same name is replaced; removing none is Done.
  Result<std::vector<Calendar>> calendars(const ClientId& whose);
  Status put_calendar(const ClientId& whose, const Calendar& calendar);
  Status remove_calendar(const ClientId& whose, const std::string& name);

  /// Everyone who has a place in one of these slots, or in any when none is named: by client, then
  /// seat. Holds and plans that are over have none, visits none once they have begun; of absences,
  /// what is visited instead. It is for counting: client ids go out to nobody but staff.
  Result<std::vector<care::Claim>> claims(std::span<const OfferingId> slots);

  /// What she holds, unless it is over.
  Maybe<care::Hold> hold(const ClientId& whose);
  /// Replaces what she holds, seats and all. Whether these are free is the caller's to judge.
  Status put_hold(const ClientId& whose, const care::Hold& hold, std::span<const care::Seat> seats);
  Status let_go(const ClientId& whose);
  /// When the first of everyone's holds ends that are not over: a time and nobody's name, so
  /// whoever asks is told.
  Maybe<care::Moment> first_hold_end() { return load_first_hold_end(); }

  Maybe<care::AgreedPlan> agreed(const ClientId& whose);
  /// Replaces the plan that she agreed to, its seats, and what she holds; and she waits no more.
  ///
  /// errors  Fault::conflict when its version is not `seen` any more
  Result<care::Version> put_agreed(const ClientId& whose, const care::AgreedPlan& plan,
                                   std::span<const care::Seat> seats, care::Version seen);

  /// By start. One of the same id is replaced, with the seat of its make-up. Writing one is the
  /// next version of the plan that she agreed to, if she has one.
  Result<std::vector<care::Absence>> absences(const ClientId& whose);
  Status put_absence(const ClientId& whose, const care::Absence& absence);
  Status remove_absence(const ClientId& whose, const care::AbsenceId& id);

  /// Her place on the waiting list; putting none takes her off it.
  Maybe<care::Wait> wait(const ClientId& whose);
  Status put_wait(const ClientId& whose, const std::optional<care::Wait>& wait);
  /// Everyone who waits, by client. For staff and the programme; others are told of nobody.
  Result<std::vector<Waiting>> waits();

  /// The hours in which someone whom nothing fits is mostly free; none: something fits her, or it
  /// is not known.
  Status put_unmet(const ClientId& whose, const std::optional<time::WeekHours>& free);
  /// Those of everyone whom nothing fits, and nobody's name. For staff; others are told of none.
  Result<std::vector<time::WeekHours>> unmet();

  /// The secret address of her calendar: at most one at a time.
  Status put_feed(const Feed& feed, const Digest& secret);
  Status remove_feed(const ClientId& whose);
  Result<bool> has_feed(const ClientId& whose);

  /// Secrets that stand for someone. Who has one is let in by it, so nobody else is asked.
  Maybe<Feed> feed_of(const Digest& secret) { return load_feed(secret); }
  Maybe<SignIn> sign_in(const Digest& secret);  // none when it is over
  Status put_sign_in(const Digest& secret, const SignIn& sign_in);
  Status remove_sign_in(const Digest& secret);

  /// errors  Fault::conflict or Fault::unavailable; then nothing is kept
  virtual Status commit() = 0;

 protected:
  explicit UnitOfWork(Errand errand) : errand_(std::move(errand)) {}
  care::Moment now() const { return errand_.now; }

 private:
  void about_to_write() const;
  bool may(privacy::Matter matter, const ClientId& whose) const {
    return privacy::may(errand_.actor, matter, whose);
  }

  Errand errand_;
};

}  // namespace meanwhile::store

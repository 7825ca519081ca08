#include "store/memory/memory_store.hpp"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>
#include <tuple>

namespace meanwhile::store {
namespace {

using care::Version;

struct Held {
  care::Hold hold;
  std::vector<care::Seat> seats;
};

struct Agreed {
  care::AgreedPlan plan;
  std::vector<care::Seat> seats;
};

/// Everything that is known of one person, but her documents.
struct Record {
  std::map<std::string, Calendar> calendars;
  std::optional<Held> held;
  std::optional<Agreed> agreed;
  std::map<care::AbsenceId, care::Absence> absences;
  std::optional<care::Wait> wait;
  std::optional<time::WeekHours> unmet;
  std::optional<std::pair<Digest, Feed>> feed;
};

struct State {
  std::map<std::pair<int, ClientId>, Document> documents;
  std::map<ClientId, Record> records;
  std::map<Digest, SignIn> sign_ins;
};

struct Shelf {
  std::mutex changing;  // held by the one unit that may write
  std::mutex reading;   // held while `state` is copied or replaced
  std::shared_ptr<const State> state = std::make_shared<State>();

  std::shared_ptr<const State> latest() {
    const std::lock_guard lock{reading};
    return state;
  }
};

class MemoryUnit final : public UnitOfWork {
 public:
  MemoryUnit(Shelf& shelf, const Errand& errand) : UnitOfWork(errand), shelf_(shelf) {
    if (errand.intent == Errand::Intent::change) turn_ = std::unique_lock{shelf.changing};
    state_ = *shelf.latest();
  }

  Status commit() override {
    if (!turn_) return Done{};
    const std::lock_guard lock{shelf_.reading};
    shelf_.state = std::make_shared<const State>(state_);
    return Done{};
  }

 private:
  Maybe<Document> load(Sheet sheet, const ClientId& whose) override {
    const auto found = state_.documents.find({static_cast<int>(sheet), whose});
    return found == state_.documents.end() ? std::nullopt : std::optional{found->second};
  }

  Result<Version> put(Sheet sheet, const ClientId& whose, const std::string& json,
                      Version seen) override {
    const auto here = load(sheet, whose);
    const Version version = *here ? (*here)->version : Version::none;
    if (version != seen) return Error{Fault::conflict, "it was changed meanwhile"};
    state_.documents[{static_cast<int>(sheet), whose}] = {json, next(seen)};
    return next(seen);
  }

  Result<Stamp> load_stamp(const ClientId& whose) override {
    const auto version = [&](Sheet sheet, const ClientId& owner) {
      const auto found = state_.documents.find({static_cast<int>(sheet), owner});
      return found == state_.documents.end() ? Version::none : found->second.version;
    };
    const auto& agreed = record(whose).agreed;
    return Stamp{version(Sheet::timetable, {}), version(Sheet::life, whose),
                 version(Sheet::proposal, whose), agreed ? agreed->plan.version : Version::none};
  }

  Result<std::vector<ClientId>> load_everyone() override {
    std::vector<ClientId> all;
    for (const auto& [of, document] : state_.documents)
      if (of.first == static_cast<int>(Sheet::life)) all.push_back(of.second);
    return all;
  }
  Result<std::vector<Calendar>> load_calendars(const ClientId& whose) override {
    std::vector<Calendar> all;
    for (const auto& [name, calendar] : record(whose).calendars) all.push_back(calendar);
    return all;
  }
  Status keep_calendar(const ClientId& whose, const Calendar& calendar) override {
    state_.records[whose].calendars.insert_or_assign(calendar.name, calendar);
    return Done{};
  }
  Status drop_calendar(const ClientId& whose, const std::string& name) override {
    state_.records[whose].calendars.erase(name);
    return Done{};
  }

  Result<std::vector<care::Claim>> load_claims(std::span<const OfferingId> slots) override {
    std::set<care::Claim> all;
    const auto add = [&](const ClientId& client, const care::Seat& seat, care::Claim::State state) {
      if (seat.visit && *seat.visit <= care::minute_of(now())) return;
      if (slots.empty() || std::ranges::find(slots, seat.slot) != slots.end())
        all.insert({client, seat, state});
    };
    for (const auto& [client, of] : state_.records) {
      if (is_on(of.held))
        for (const care::Seat& seat : of.held->seats) add(client, seat, care::Claim::State::held);
      if (of.agreed && now() < of.agreed->plan.ends)
        for (const care::Seat& seat : of.agreed->seats)
          add(client, seat, care::Claim::State::agreed);
      for (const auto& [id, absence] : of.absences)
        if (absence.make_up) add(client, *absence.make_up, care::Claim::State::agreed);
    }
    return std::vector<care::Claim>{all.begin(), all.end()};
  }

  Maybe<care::Hold> load_hold(const ClientId& whose) override {
    const auto& held = record(whose).held;
    return is_on(held) ? std::optional{held->hold} : std::nullopt;
  }
  Status keep_hold(const ClientId& whose, const care::Hold& hold,
                   std::span<const care::Seat> seats) override {
    state_.records[whose].held = Held{hold, {seats.begin(), seats.end()}};
    return Done{};
  }
  Status drop_hold(const ClientId& whose) override {
    state_.records[whose].held.reset();
    return Done{};
  }
  Maybe<care::Moment> load_first_hold_end() override {
    std::optional<care::Moment> first;
    for (const auto& [client, of] : state_.records)
      if (is_on(of.held) && (!first || of.held->hold.until < *first)) first = of.held->hold.until;
    return first;
  }

  Maybe<care::AgreedPlan> load_agreed(const ClientId& whose) override {
    const auto& agreed = record(whose).agreed;
    return agreed ? std::optional{agreed->plan} : std::nullopt;
  }
  Result<Version> keep_agreed(const ClientId& whose, const care::AgreedPlan& plan,
                              std::span<const care::Seat> seats, Version seen) override {
    Record& of = state_.records[whose];
    const Version version = of.agreed ? of.agreed->plan.version : Version::none;
    if (version != seen) return Error{Fault::conflict, "the plan was changed meanwhile"};
    of.agreed = Agreed{plan, {seats.begin(), seats.end()}};
    of.agreed->plan.version = next(seen);
    of.held.reset();
    return of.agreed->plan.version;
  }

  Result<std::vector<care::Absence>> load_absences(const ClientId& whose) override {
    std::vector<care::Absence> all;
    for (const auto& [id, absence] : record(whose).absences) all.push_back(absence);
    const auto by_start = [](const care::Absence& one) {
      return std::tie(one.session.start, one.id);
    };
    std::ranges::sort(all, {}, by_start);
    return all;
  }
  Status keep_absence(const ClientId& whose, const care::Absence& absence) override {
    state_.records[whose].absences.insert_or_assign(absence.id, absence);
    count_absence(whose);
    return Done{};
  }
  Status drop_absence(const ClientId& whose, const care::AbsenceId& id) override {
    state_.records[whose].absences.erase(id);
    count_absence(whose);
    return Done{};
  }

  Result<std::vector<Waiting>> load_waits(const std::optional<ClientId>& whose) override {
    std::vector<Waiting> all;
    for (const auto& [client, of] : state_.records)
      if (of.wait && whose.value_or(client) == client) all.push_back({client, *of.wait});
    return all;
  }
  Status keep_wait(const ClientId& whose, const std::optional<care::Wait>& wait) override {
    state_.records[whose].wait = wait;
    return Done{};
  }

  Status keep_unmet(const ClientId& whose, const std::optional<time::WeekHours>& free) override {
    state_.records[whose].unmet = free;
    return Done{};
  }
  Result<std::vector<time::WeekHours>> load_unmet() override {
    std::vector<time::WeekHours> all;
    for (const auto& [client, of] : state_.records)
      if (of.unmet) all.push_back(*of.unmet);
    return all;
  }

  Maybe<Feed> load_feed(const Digest& secret) override {
    for (const auto& [client, of] : state_.records)
      if (of.feed && of.feed->first == secret) return std::optional{of.feed->second};
    return std::optional<Feed>{};
  }
  Result<bool> find_feed(const ClientId& whose) override { return record(whose).feed.has_value(); }
  Status keep_feed(const Feed& feed, const Digest& secret) override {
    state_.records[feed.whose].feed = std::pair{secret, feed};
    return Done{};
  }
  Status drop_feed(const ClientId& whose) override {
    state_.records[whose].feed.reset();
    return Done{};
  }

  Maybe<SignIn> load_sign_in(const Digest& secret) override {
    const auto found = state_.sign_ins.find(secret);
    return found == state_.sign_ins.end() ? std::nullopt : std::optional{found->second};
  }
  Status keep_sign_in(const Digest& secret, const std::optional<SignIn>& sign_in) override {
    if (sign_in)
      state_.sign_ins.insert_or_assign(secret, *sign_in);
    else
      state_.sign_ins.erase(secret);
    return Done{};
  }

  void count_absence(const ClientId& whose) {
    if (auto& agreed = state_.records[whose].agreed)
      agreed->plan.version = next(agreed->plan.version);
  }

  const Record& record(const ClientId& whose) const {
    static const Record nothing;
    const auto found = state_.records.find(whose);
    return found == state_.records.end() ? nothing : found->second;
  }
  bool is_on(const std::optional<Held>& held) const { return held && now() < held->hold.until; }

  Shelf& shelf_;
  std::unique_lock<std::mutex> turn_;
  State state_;
};

class MemoryStore final : public Store {
 public:
  Result<std::unique_ptr<UnitOfWork>> begin(const Errand& errand) override {
    return std::unique_ptr<UnitOfWork>{std::make_unique<MemoryUnit>(shelf_, errand)};
  }

 private:
  Shelf shelf_;
};

}  // namespace

std::unique_ptr<Store> memory_store() { return std::make_unique<MemoryStore>(); }

}  // namespace meanwhile::store

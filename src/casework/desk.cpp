#include "casework/desk.hpp"

#include "exchange/read_programme.hpp"

namespace meanwhile::casework {

using store::Errand;

Result<std::unique_ptr<store::UnitOfWork>> Desk::look(const Caller& caller) {
  return store_.begin({caller.actor, caller.now, Errand::Intent::look});
}

Result<std::unique_ptr<store::UnitOfWork>> Desk::change(const Caller& caller) {
  return store_.begin({caller.actor, caller.now, Errand::Intent::change});
}

Result<std::shared_ptr<const Timetable>> Desk::timetable(store::UnitOfWork& unit) {
  const auto stamp = unit.stamp({});
  if (!stamp) return stamp.error();
  {
    const std::lock_guard lock{lock_};
    if (latest_ && latest_->version == stamp->timetable) return latest_;
  }
  const auto document = unit.timetable();
  if (!document) return document.error();
  if (!*document) return Error{Fault::unavailable, "there is no timetable yet"};
  auto read = exchange::read_programme((*document)->json);
  if (!read.value) throw Bug{"a stored timetable can't be read"};
  auto timetable = std::make_shared<const Timetable>(Timetable{
      *std::move(read.value), (*document)->version, exchange::offer_lasts_in((*document)->json)});
  const std::lock_guard lock{lock_};
  latest_ = timetable;
  return timetable;
}

}  // namespace meanwhile::casework

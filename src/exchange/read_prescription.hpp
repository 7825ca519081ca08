#pragma once

#include "exchange/json_fields.hpp"
#include "programme/prescription.hpp"

namespace meanwhile::exchange {

/// Reads `prescription`; each phase comes with what it left out filled in.
///
/// modules  those of the programme; null: any will do
programme::Prescription read_prescription(const Fields& in, const KnownIds* modules);

}  // namespace meanwhile::exchange

"""A mixed whole-number model, and its file in free MPS format."""
import math

class Model:
    """Minimises; a column is a whole number from 0 to its `most`."""
    def __init__(self):
        self.prices, self.most, self.entries = [], [], []  # by column
        self.senses, self.sides = [], []                   # by row
        self.seen = set()

    def column(self, price=0, most=1):
        self.prices.append(price)
        self.most.append(most)
        self.entries.append([])
        return len(self.prices) - 1

    def row(self, terms, sense, side):
        """Sum of coefficient times column `sense` ("L", "G" or "E") side; a row that is there already is not added."""
        summed = {}
        for coefficient, column in terms:
            summed[column] = summed.get(column, 0) + coefficient
        terms = tuple(sorted((column, coefficient) for column, coefficient in summed.items() if coefficient))
        key = hash((terms, sense, side))
        if not terms or key in self.seen:
            return
        self.seen.add(key)
        number = len(self.senses)
        self.senses.append(sense)
        self.sides.append(side)
        for column, coefficient in terms:
            self.entries[column].append((number, coefficient))

    def at_most(self, terms, side):
        """Left out where it can't bind."""
        if sum(max(0, coefficient) * self.most[column] for coefficient, column in terms) > side:
            self.row(terms, "L", side)

    def at_least(self, terms, side):
        self.row(terms, "G", side)

    def write(self, file, prices=None):
        prices = self.prices if prices is None else prices
        out = ["NAME cohort FREE", "ROWS", " N cost"]
        out += [f" {sense} r{number}" for number, sense in enumerate(self.senses)]
        out += ["COLUMNS", " M1 'MARKER' 'INTORG'"]
        for column, entries in enumerate(self.entries):
            if prices[column] or not entries:
                out.append(f" x{column} cost {prices[column]}")
            out += [f" x{column} r{number} {coefficient}" for number, coefficient in entries]
        out += [" M2 'MARKER' 'INTEND'", "RHS"]
        out += [f" RHS r{number} {side}" for number, side in enumerate(self.sides) if side]
        out.append("BOUNDS")
        out += [f" UP BND x{column} {most}" for column, most in enumerate(self.most)]
        out.append("ENDATA")
        file.write("\n".join(out) + "\n")

    def size(self):
        return {"columns": len(self.prices), "rows": len(self.senses), "entries": sum(map(len, self.entries))}

def cost(prices, values):
    return math.fsum(price * values.get(column, 0) for column, price in enumerate(prices) if price)

# Cases and what belongs to each.

desk-rail-cases = Cases
cases-none = No case yet. Begin with one: it is what testimonies, people and evidence belong to.

/// Takes the meanings of a model in order, each with the name of the property that it stands for.
protocol MeaningSink<Meaning> {
  associatedtype Meaning
  mutating func receive(_ meaning: consuming Meaning, for property: @autoclosure () -> String)
}

using System.Collections;
using ArmsTracker.Extraction.Lexicons;

namespace ArmsTracker.Extraction.Rules;

/// <summary>
/// The marks of one kind in a stretch of a sentence, in the order of the text. The rules ask for them many times for
/// every sentence: this is a structure, and what it answers itself allocates nothing.
/// </summary>
internal readonly struct MarksOf<T>(Mark[] marks, int from, int end) : IEnumerable<(Mark Mark, T Sense)>
    where T : Sense
{
    public Enumerator GetEnumerator() => new(marks, from, end);

    IEnumerator<(Mark Mark, T Sense)> IEnumerable<(Mark Mark, T Sense)>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Any() => GetEnumerator().MoveNext();

    public bool Any(Func<(Mark Mark, T Sense), bool> condition)
    {
        foreach (var found in this)
        {
            if (condition(found))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first that meets the condition; a sense of null where none does.</summary>
    public (Mark Mark, T Sense) FirstOrDefault(Func<(Mark Mark, T Sense), bool> condition)
    {
        foreach (var found in this)
        {
            if (condition(found))
            {
                return found;
            }
        }

        return default;
    }

    public struct Enumerator : IEnumerator<(Mark Mark, T Sense)>
    {
        private readonly Mark[] _marks;
        private readonly int _end;
        private int _next;

        internal Enumerator(Mark[] marks, int from, int end) => (_marks, _next, _end) = (marks, from, end);

        public (Mark Mark, T Sense) Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        public bool MoveNext()
        {
            while (_next < _marks.Length && _marks[_next].First < _end)
            {
                var mark = _marks[_next++];
                if (mark.End <= _end && mark.Sense is T sense)
                {
                    Current = (mark, sense);
                    return true;
                }
            }

            return false;
        }

        public readonly void Reset() => throw new NotSupportedException();

        public readonly void Dispose()
        {
        }
    }
}

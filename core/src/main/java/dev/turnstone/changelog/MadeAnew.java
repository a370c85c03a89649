package dev.turnstone.changelog;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/**
 * A list whose elements are made anew whenever they are asked for, because they take much more memory, or time, than what
 * they are made of. It is best gone through in order, and not often. Immutable.
 *
 * @param <E> what is in it
 */
public final class MadeAnew<E> extends AbstractList<E> implements RandomAccess {
    private final int size;
    private final IntFunction<E> making;

    /**
     * So many elements.
     *
     * @param making makes the element of an index, always an equal one of the same
     */
    public MadeAnew(int size, IntFunction<E> making) {
        this.size = size;
        this.making = making;
    }

    /** The list itself if it is such a one; else a copy that can't be changed. */
    public static <E> List<E> copyOf(List<E> list) {
        return list instanceof MadeAnew ? list : List.copyOf(list);
    }

    @Override
    public E get(int index) {
        if (index < 0 || index >= size) {
            throw new IndexOutOfBoundsException(index);
        }
        return making.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}

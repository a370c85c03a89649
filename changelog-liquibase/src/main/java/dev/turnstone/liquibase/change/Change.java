package dev.turnstone.liquibase.change;

/** One change of a changeset. What all of them say is wanted; how a database gets there is a renderer's business. */
public sealed interface Change
        permits TableChange,
                ColumnChange,
                ConstraintChange,
                IndexChange,
                SequenceChange,
                ViewChange,
                DataChange,
                SqlChange,
                OtherChange {}

@INTRO-2
Feature: "Introduce yourself" asks for the name alone, then for more

  Background:
    Given the visitor writes "Do you ship to Norway?"
    And 5 seconds pass

  Scenario: At first only the name is asked for
    Then the form asks for "name"

  Scenario: The first letter of the name makes the form grow
    When the visitor types in the form:
      | name | A |
    Then the form asks for "name, e-mail, phone"

  Scenario: A line break alone is no name
    When the visitor types in the form:
      | name | \n |
    Then the form asks for "name"

  Scenario: A name taken back before anything else was typed shrinks the form again
    When the visitor types in the form:
      | name | Anna |
    And the visitor types in the form:
      | name |  |
    Then the form asks for "name"

  Scenario: Correcting the name does not make a typed e-mail disappear
    Symptom seen elsewhere: clearing the name to correct it folded the form up, and the address typed below it was gone.
    When the visitor types in the form:
      | name   | Ana               |
      | e-mail | anna@mail.example |
    And the visitor types in the form:
      | name |  |
    Then the form asks for "name, e-mail, phone"
    And the form holds:
      | name   |                   |
      | e-mail | anna@mail.example |

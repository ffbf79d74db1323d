package web

import "lintel/backend/ettf"

const cookieName = "lintel"

// SignIn is what a person signs in with.
type SignIn struct {
	Email    string `json:"email" validate:"required,max=320"`
	Password string `json:"password" validate:"required,max=1000"`
}

// Session says who is signed in. Demo marks an account of a demonstration.
type Session struct {
	Name  string      `json:"name"`
	Email string      `json:"email"`
	Roles []ettf.Role `json:"roles"`
	Demo  bool        `json:"demo"`
}

// Demo lists the accounts of a demonstration, password and all.
type Demo struct {
	Accounts []DemoAccount `json:"accounts"`
}

// DemoAccount is an account of a demonstration that anyone at the machine may use.
type DemoAccount struct {
	Role     ettf.Role `json:"role"`
	Name     string    `json:"name"`
	Email    string    `json:"email"`
	Password string    `json:"password"`
}
